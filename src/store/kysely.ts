/** The query builder. The build makes one file of it: its 260 modules take longer to load than most commands take to run. */
export * from 'kysely';
