"""The frozen values that rooms exchange. This package imports nothing else of ours."""
