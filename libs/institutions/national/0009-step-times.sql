-- When a step's last attempt began, so that what it took is known rather than guessed from the step before it.
alter table provisioning_step add column started_at timestamptz;
