/** The ids in their new order when one goes to a place, counted from 1; beyond the end is the end. */
export function moved(all: readonly { id: string }[], id: string, to: number): string[] {
  const order = all.map((one) => one.id).filter((one) => one !== id);
  order.splice(Math.min(to, order.length + 1) - 1, 0, id);
  return order;
}
