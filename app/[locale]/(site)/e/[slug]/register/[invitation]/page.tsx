/** The same page, opened by a link with an invitation code in it. */
export { default, generateMetadata } from "../page";
