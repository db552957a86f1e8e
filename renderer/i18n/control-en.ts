/** Calls through sipgate: its history, dialling, and what can be done with a call; in English. */
export const controlEn = {
  history: {
    mark: "from sipgate's history",
    step: {
      in: "sipgate's history: incoming call, {{facts}}",
      out: "sipgate's history: outgoing call, {{facts}}",
    },
  },
};
