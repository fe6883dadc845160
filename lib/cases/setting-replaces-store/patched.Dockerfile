FROM node:22
WORKDIR /srv
COPY tls/office-root.crt /usr/local/share/ca-certificates/
RUN update-ca-certificates
COPY tls/office-root.crt /opt/tls/office-root.crt
RUN npm config set cafile /etc/ssl/certs/ca-certificates.crt
COPY package.json package-lock.json ./
RUN npm ci
CMD ["node", "main.js"]
