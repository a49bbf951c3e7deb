/** Nothing: rendered once, when the app is built. */
export default function Empty() {
  return <p>Floor</p>;
}
