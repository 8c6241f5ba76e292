// What the boxes' Chrome 87 lacks of the language's own library and a package of ours calls: Pinia asks Object.hasOwn.
Object.hasOwn ??= (object: object, name: PropertyKey) => Object.prototype.hasOwnProperty.call(object, name);
