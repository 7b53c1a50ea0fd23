"""The parts of a report, one module each: material in, a frozen part of the report model out."""
