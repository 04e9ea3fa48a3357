"""Scripts that run in the environments of the measured SDKs, where Intaglio is not installed."""
