FROM alpine:3.22
RUN wget -O /usr/local/bin/tool https://downloads.example.com/tool
CMD ["tool"]
