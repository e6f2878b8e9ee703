"""Mail systems that lie on this machine."""
