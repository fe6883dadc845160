<?php
// Fetches the address it is given and prints the body.
$body = file_get_contents($argv[1]);
if ($body === false) exit(1);
echo $body;
