"""What runs in the environments of the subjects, which have nothing of this repository."""
