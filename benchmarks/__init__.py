"""What Intaglio and its SDKs cost beside their peers: measured on one machine, turn by turn."""
