-- Prepared schemas that no school owns yet. One is handed out by renaming it, so the row goes when it does.
create table spare_schema (
  schema_name text primary key,
  schema_version integer not null,
  made_at timestamptz not null default now()
);
