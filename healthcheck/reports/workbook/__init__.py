"""An assessment as a workbook: ``model`` says what stands in it, ``book`` puts it together, ``writing`` sets it."""
