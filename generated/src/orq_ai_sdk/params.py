"""The plain dicts that requests take in place of models; params.pyi types them."""

from ._runtime.params import __getattr__ as __getattr__
