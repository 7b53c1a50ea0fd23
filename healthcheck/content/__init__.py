"""Reads and validates instrument content: a folder of TOML files in, an ``Instrument`` or a list of findings out.

Layout of a folder::

    instrument.toml   name, scales, sentences          factors.toml    the factors, in framework order
    method.toml       conventions of the measurement   questions.toml  outcome and open questions
    wheel.toml        the fifteen factors              findings.toml   how findings are worded
    withheld.toml     why a value is not shown       workshop.toml   what is said in the workshop
    items/<FACTOR>.toml, practices/<FACTOR>.toml       guides/client.toml, guides/supplier.toml
    languages/<tag>/  the same files once more with nothing but ids and words, for each other language

``schema``, ``finding_schema``, ``conversation_schema``, ``reason_schema`` and ``workshop_schema`` say field by field
what a file may hold; ``files`` and ``decoding`` find what breaks it, ``references`` and ``rules`` what does not fit
together, ``translation`` what another language leaves out; ``assembly`` builds the frozen values.
"""

from healthcheck.content.finding import ContentError, ContentFinding
from healthcheck.content.loading import bundled_instrument, check_folder, load_instrument

__all__ = ["ContentError", "ContentFinding", "bundled_instrument", "check_folder", "load_instrument"]
