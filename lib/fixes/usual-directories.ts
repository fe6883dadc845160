/** They are there before anything is copied, and are named for much else than one file in them. */
export const usualDirectories = new Set(
  "/ /bin /etc /etc/pki /etc/ssl /etc/ssl/certs /home /opt /root /sbin /srv /tmp /usr /usr/bin /usr/local /usr/local/bin /usr/share /var /var/tmp".split(
    " ",
  ),
);
