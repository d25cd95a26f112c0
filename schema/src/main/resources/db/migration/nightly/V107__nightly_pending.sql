-- Why: every step of a night stands there before the first is done; those that have not begun say so.
alter table nightly.step_run drop constraint step_run_state_check;
alter table nightly.step_run
    add constraint step_run_state_check check (state in ('PENDING', 'RUNNING', 'DONE', 'FAILED'));
