# Fetches the address it is given and prints the body.
require "net/http"
puts Net::HTTP.get(URI(ARGV[0]))
