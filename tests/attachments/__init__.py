"""The attachments room."""
