"""Everything that may die in the middle; each test carries a control that must fail."""
