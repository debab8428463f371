-- Several instances start at the same moment, and PostgreSQL's "if not exists" does not keep two of them apart.
select pg_advisory_lock(20261130);

-- The ledger of submissions and the call keys, by processorName.
create table if not exists camel_messageprocessed (
    processorname varchar(255),
    messageid varchar(255),
    createdat timestamp,
    primary key (processorname, messageid));

-- The campaigns that run.
create table if not exists running_campaigns (
    id varchar(255) primary key,
    exchange bytea not null,
    version bigint not null);
create table if not exists running_campaigns_completed (
    id varchar(255) primary key,
    exchange bytea not null,
    version bigint not null);

select pg_advisory_unlock(20261130);
