#!/bin/sh
# A stand-in for Adoptium's: with USE_SYSTEM_CA_CERTS set, everything in /certificates and the system's store goes into Java's.
if [ -n "$USE_SYSTEM_CA_CERTS" ]; then
  if [ -d /certificates ] && [ "$(ls -A /certificates 2>/dev/null)" ]; then
    cp -La /certificates/* /usr/local/share/ca-certificates/
    update-ca-certificates
  fi
  trust extract --overwrite --format=java-cacerts --filter=ca-anchors --purpose=server-auth "$JAVA_HOME/lib/security/cacerts"
fi
exec "$@"
