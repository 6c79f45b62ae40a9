/** The methods that the door takes in, whatever a service makes of them. */
export const METHODS = 'GET, DELETE, HEAD, PATCH, POST, PUT, OPTIONS'
