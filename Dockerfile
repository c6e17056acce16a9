# Builds the program for this image's kind of machine and carries nothing but it: no SDK, no shell scripts, no root.
FROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ARG TARGETARCH
WORKDIR /source
COPY . .
# Self-contained and trimmed of what of .NET it does not use, which halves it; its own code and its libraries stay whole.
RUN dotnet publish src/OnCallBot -c Release -o /app --self-contained -p:ForImage=true \
      -r "linux-musl-$([ "$TARGETARCH" = arm64 ] && echo arm64 || echo x64)" \
 && mkdir /data

FROM mcr.microsoft.com/dotnet/runtime-deps:10.0-alpine
# Letters with accents need ICU; who is on call needs the time zones.
RUN apk add --no-cache icu-libs tzdata
ENV DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false \
    ASPNETCORE_URLS=http://0.0.0.0:8080 \
    ONCALL_DB=/data/oncall.db
COPY --from=build /app /app
COPY --from=build --chown=$APP_UID:$APP_UID /data /data
WORKDIR /data
USER $APP_UID
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD wget -q -O /dev/null http://127.0.0.1:8080/health/ready || exit 1
STOPSIGNAL SIGTERM
ENTRYPOINT ["/app/oncallbot"]
CMD ["serve"]
