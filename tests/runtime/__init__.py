"""Tests of the library that printed packages carry."""
