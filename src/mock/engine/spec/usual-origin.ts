/** The port of a mock that was started without options. */
export const USUAL_PORT = 4010

/** Where such a mock is, and where clients that are made up believe one to be. */
export const USUAL_ORIGIN = `http://127.0.0.1:${USUAL_PORT}`
