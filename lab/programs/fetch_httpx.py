"""The same with httpx, which uses certifi through a context of its own."""
import sys

import httpx

print(httpx.get(sys.argv[1]).text)
