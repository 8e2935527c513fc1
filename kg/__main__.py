"""Lets ``python -m kg`` do what ``kg`` does."""

import sys

from kg.cli import main

sys.exit(main())
