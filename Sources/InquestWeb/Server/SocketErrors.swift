import Glibc

/// The address is already bound: somebody else serves there.
let addressInUse = EADDRINUSE
/// A port below 1024 without the right to it.
let notPermitted = EACCES
