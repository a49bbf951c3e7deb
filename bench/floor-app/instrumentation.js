/** Nothing; without a file of its own the build would look for one in the folders above, and find the product's. */
export function register() {}
