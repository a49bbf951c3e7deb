import { translate } from "./errors";

type Prepared = {
  queryWithCache: (text: string, params: unknown[], run: () => Promise<unknown>) => Promise<unknown>;
};
type Session = { prepareQuery: (...given: unknown[]) => Prepared };

/**
 * A Drizzle database whose failed statements, reads too, leave in our words: its own error quotes every parameter,
 * and from there children's names would reach the log.
 */
export function translated<D>(database: D): D {
  const { session } = database as { session: Session };
  const prepare = session.prepareQuery.bind(session);
  session.prepareQuery = (...given) => {
    const prepared = prepare(...given);
    const run = prepared.queryWithCache.bind(prepared);
    prepared.queryWithCache = async (...statement) => {
      try {
        return await run(...statement);
      } catch (error) {
        throw translate(error);
      }
    };
    return prepared;
  };
  return database;
}
