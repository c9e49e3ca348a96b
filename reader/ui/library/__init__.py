"""What changes the library from the window: importing, removing, making its index."""
