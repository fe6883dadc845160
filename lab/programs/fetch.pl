# Fetches the address it is given and prints the body.
use strict;
use warnings;
use LWP::UserAgent;
my $response = LWP::UserAgent->new->get($ARGV[0]);
die "fetch failed: " . $response->status_line . "\n" unless $response->is_success;
print $response->decoded_content;
