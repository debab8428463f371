-- What comes in: one row is one campaign, its plan the JSON that addPlan takes.
create table if not exists campaigns (
    batch_name varchar(60) primary key, plan text not null, state varchar(10) not null default 'new');

-- What comes out: each call once, by its key.
create table if not exists call_results (
    call_key varchar(255) primary key, batch_name varchar(255) not null, phone varchar(30) not null,
    intent_tag varchar(255), started timestamptz, seconds bigint, source varchar(10) not null);

-- Who is to be called by a human agent, once a campaign: planned, handed, rejected, failed, or in doubt: then somebody has to look.
create table if not exists handovers (
    campaign varchar(255), phone varchar(30), agents_batch varchar(60) not null, state varchar(10) not null default 'planned',
    primary key (campaign, phone));

-- Camel's own: the campaigns that run, and what was sent.
create table if not exists running (id varchar(255) primary key, exchange bytea not null, version bigint not null);
create table if not exists running_completed (id varchar(255) primary key, exchange bytea not null, version bigint not null);
create table if not exists camel_messageprocessed (
    processorname varchar(255), messageid varchar(100), createdat timestamp, primary key (processorname, messageid));
