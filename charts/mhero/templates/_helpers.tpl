{{/* The services of the suite. */}}
{{- define "mhero.services" -}}
registry messaging workflow reporting gateway
{{- end }}

{{/* The name everything of this release begins with. */}}
{{- define "mhero.fullname" -}}
{{- if contains .Chart.Name .Release.Name }}{{ .Release.Name | trunc 40 | trimSuffix "-" }}{{ else }}{{ printf "%s-%s" .Release.Name .Chart.Name | trunc 40 | trimSuffix "-" }}{{ end }}
{{- end }}

{{/* Labels that never change. Takes a dict of root and service. */}}
{{- define "mhero.selector" -}}
app.kubernetes.io/name: {{ .root.Chart.Name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .service }}
{{- end }}

{{/* All labels. Takes a dict of root and service. */}}
{{- define "mhero.labels" -}}
{{ include "mhero.selector" . }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version | replace "+" "_" }}
{{- end }}

{{/* A service's values over the defaults. Takes a dict of root and service. */}}
{{- define "mhero.values" -}}
{{- mergeOverwrite (deepCopy .root.Values.defaults) (deepCopy (get .root.Values .service)) | toYaml }}
{{- end }}

{{/* A service's image, by digest where one is named. Takes a dict of root and image. */}}
{{- define "mhero.image" -}}
{{- $base := printf "%s/%s" .root.Values.image.registry .image.name -}}
{{- if .image.digest }}{{ printf "%s@%s" $base .image.digest }}{{ else }}{{ printf "%s:%s" $base (.root.Values.image.tag | default .root.Chart.AppVersion) }}{{ end }}
{{- end }}

{{/* Where a service listens inside the cluster. Takes a dict of root and service. */}}
{{- define "mhero.url" -}}
{{- printf "http://%s-%s:8080" (include "mhero.fullname" .root) .service }}
{{- end }}

{{/* One variable from a Secret. Takes a dict of name, secret and key. */}}
{{- define "mhero.secretEnv" -}}
- name: {{ .name }}
  valueFrom:
    secretKeyRef:
      name: {{ .secret }}
      key: {{ .key }}
{{- end }}

{{/* What every service is told (docs/contracts.md). Takes a dict of root and service. */}}
{{- define "mhero.env" -}}
{{- $values := .root.Values -}}
- name: QUARKUS_HTTP_PORT
  value: "8080"
- name: QUARKUS_MANAGEMENT_PORT
  value: "9000"
- name: QUARKUS_DATASOURCE_JDBC_URL
  value: {{ printf "jdbc:postgresql://%s:%v/%s?%s" $values.postgresql.host $values.postgresql.port .service $values.postgresql.parameters | quote }}
{{ include "mhero.secretEnv" (dict "name" "QUARKUS_DATASOURCE_USERNAME" "secret" $values.postgresql.existingSecret "key" (printf "%s-username" .service)) }}
{{ include "mhero.secretEnv" (dict "name" "QUARKUS_DATASOURCE_PASSWORD" "secret" $values.postgresql.existingSecret "key" (printf "%s-password" .service)) }}
{{ include "mhero.secretEnv" (dict "name" "MHERO_CLIENT_SECRET" "secret" $values.keycloak.existingSecret "key" .service) }}
- name: QUARKUS_OIDC_AUTH_SERVER_URL
  value: {{ printf "%s/auth/realms/%s" $values.keycloak.url $values.keycloak.realm | quote }}
- name: QUARKUS_OIDC_TOKEN_ISSUER
  value: {{ printf "%s/auth/realms/%s" $values.publicUrl $values.keycloak.realm | quote }}
- name: MHERO_GATEWAY_URL
  value: {{ include "mhero.url" (dict "root" .root "service" "gateway") | quote }}
{{ include "mhero.kafkaEnv" .root }}
{{- if eq .service "reporting" }}
{{ include "mhero.secretEnv" (dict "name" "MHERO_CONSOLE_SECRET" "secret" $values.keycloak.existingSecret "key" "console") }}
{{- end }}
{{- if eq .service "gateway" }}
{{ include "mhero.gatewayEnv" .root }}
{{- end }}
{{- end }}

{{/* How Kafka is reached. */}}
{{- define "mhero.kafkaEnv" -}}
- name: KAFKA_BOOTSTRAP_SERVERS
  value: {{ .Values.kafka.bootstrapServers | quote }}
- name: KAFKA_SECURITY_PROTOCOL
  value: {{ .Values.kafka.securityProtocol | quote }}
{{- if .Values.kafka.saslMechanism }}
- name: KAFKA_SASL_MECHANISM
  value: {{ .Values.kafka.saslMechanism | quote }}
{{ include "mhero.secretEnv" (dict "name" "KAFKA_SASL_JAAS_CONFIG" "secret" (required "kafka.existingSecret is needed for SASL" .Values.kafka.existingSecret) "key" "sasl.jaas.config") }}
{{- end }}
{{- end }}

{{/* Where the front door finds the others, and whom it believes. */}}
{{- define "mhero.gatewayEnv" -}}
{{- $root := . -}}
{{- range $owner := list "registry" "messaging" "workflow" "reporting" }}
- name: MHERO_ROUTES_{{ upper $owner }}_URL
  value: {{ include "mhero.url" (dict "root" $root "service" $owner) | quote }}
{{- end }}
- name: MHERO_ROUTES_KEYCLOAK_URL
  value: {{ .Values.keycloak.url | quote }}
{{- if .Values.ingress.enabled }}
- name: QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING
  value: "true"
- name: QUARKUS_HTTP_PROXY_ENABLE_FORWARDED_HOST
  value: "true"
- name: QUARKUS_HTTP_PROXY_TRUSTED_PROXIES
  value: {{ join "," .Values.ingress.trustedProxies | quote }}
{{- end }}
{{- if .Values.openhim.enabled }}
- name: MHERO_OPENHIM_ENABLED
  value: "true"
- name: MHERO_OPENHIM_URL
  value: {{ required "openhim.url is needed" .Values.openhim.url | quote }}
{{ include "mhero.secretEnv" (dict "name" "MHERO_OPENHIM_USERNAME" "secret" .Values.openhim.existingSecret "key" "username") }}
{{ include "mhero.secretEnv" (dict "name" "MHERO_OPENHIM_PASSWORD" "secret" .Values.openhim.existingSecret "key" "password") }}
{{ include "mhero.secretEnv" (dict "name" "MHERO_OPENHIM_ROUTE_PASSWORD" "secret" .Values.openhim.existingSecret "key" "route-password") }}
{{- end }}
{{- end }}
