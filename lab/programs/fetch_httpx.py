"""The same with httpx, which brings roots of its own."""
import sys

import httpx

print(httpx.get(sys.argv[1]).text)
