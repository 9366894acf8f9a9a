// Where the pages are opened as files (file://): the packs themselves, as guiju pack makes them, between the brackets.
Object.assign(globalThis, { guijuPacks: [] });
