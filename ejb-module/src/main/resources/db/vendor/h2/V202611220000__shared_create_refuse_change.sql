-- Nothing to create: H2's half of the append-only triggers is the class AppendOnly. Keeps both histories the same.
select 1;
