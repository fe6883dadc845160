"""The same with requests, which brings roots of its own."""
import sys

import requests

print(requests.get(sys.argv[1]).text)
