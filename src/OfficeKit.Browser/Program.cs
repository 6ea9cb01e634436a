// Starts the engine; it does its work when the worker calls.
return 0;
