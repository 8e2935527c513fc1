"""The reading side: queries of the catalogue, questions in words, descriptions, the network and its picture."""
