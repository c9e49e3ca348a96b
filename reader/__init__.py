"""研读 Yandu: a desktop reader for Chinese policy and newspaper texts."""

__version__ = "0.1.0"
