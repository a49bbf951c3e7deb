type Place = { id: string; min: number; max: number };

/**
 * Where those go who would be as glad in one place as in another: first where fewer are than are needed, then where
 * fewest are and there is room; of equal places the first. `taken`: the places of all others. Nobody else moves by it.
 */
export function evenedOut(people: readonly { id: string }[], places: readonly Place[], taken: readonly string[]) {
  const sizes = new Map(places.map((place) => [place.id, 0]));
  const add = (id: string) => sizes.set(id, (sizes.get(id) ?? 0) + 1);
  for (const id of taken) add(id);
  const sizeOf = (place: Place) => sizes.get(place.id) ?? 0;
  const given = new Map<string, string>();
  for (const { id } of people) {
    const needing = places.filter((place) => sizeOf(place) < place.min);
    const free = needing.length > 0 ? needing : places.filter((place) => sizeOf(place) < place.max);
    const [first, ...rest] = free;
    if (!first) continue;
    const smallest = rest.reduce((least, place) => (sizeOf(least) <= sizeOf(place) ? least : place), first);
    given.set(id, smallest.id);
    add(smallest.id);
  }
  return given;
}
