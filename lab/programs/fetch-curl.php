<?php
// The same through the curl extension.
$handle = curl_init($argv[1]);
curl_setopt($handle, CURLOPT_RETURNTRANSFER, true);
$body = curl_exec($handle);
if ($body === false) {
    fwrite(STDERR, "PHP Fatal error:  Uncaught RuntimeException: cURL error " . curl_errno($handle) . ": " . curl_error($handle) . " for " . $argv[1] . "\n");
    exit(1);
}
echo $body;
