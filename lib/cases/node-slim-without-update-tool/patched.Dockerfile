FROM node:22-slim
WORKDIR /srv
COPY corp-root.crt /usr/local/share/ca-certificates/
ENV NODE_EXTRA_CA_CERTS=/usr/local/share/ca-certificates/corp-root.crt
COPY package*.json ./
RUN npm ci
COPY . .
CMD ["node", "server.js"]
