FROM node:22
WORKDIR /app
COPY corp-ca.crt /usr/local/share/ca-certificates/
ENV NODE_EXTRA_CA_CERTS=/usr/local/share/ca-certificates/corp-ca.crt
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
CMD ["node", "server.js"]
