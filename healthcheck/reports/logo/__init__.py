"""Logos as people bring them: checked, stripped of everything but what is seen, and never trusted.

``reading`` tells what a file is, ``svg_document`` and ``svg_path`` understand drawings. Whatever is not understood is
refused in words; nothing that a file names is ever opened.
"""

from healthcheck.reports.logo.reading import Logo, LogoRefusedError, read_logo, read_logo_file

__all__ = ["Logo", "LogoRefusedError", "read_logo", "read_logo_file"]
