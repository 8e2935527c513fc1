"""Limits of time, memory and size hold, many may ask at once, and an import goes on beside them."""

import http.client
import json
import os
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import quote

import pytest

import kg
from tests_web import issue, stop

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n2 ?o FILTER(?a != ?l) }"
MANY = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
COUNT = "SELECT (STR(COUNT(*)) AS ?n) { ?issue a bkg:Issue }"
"""Its rows are tens of thousands: more than is held back before anything is sent."""
